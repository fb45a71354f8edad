/**
 * Data sources as other families know them, without knowing the family that keeps them; and what that family must ask of others, of
 * extraction and of connectors.
 */
@NullMarked
package dev.understudy.alation.core.source;

import org.jspecify.annotations.NullMarked;
