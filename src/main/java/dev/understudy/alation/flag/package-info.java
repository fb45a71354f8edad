/** Flags API: endorsements, warnings and deprecations of objects. No v1 in the path, no code in its errors. */
@NullMarked
package dev.understudy.alation.flag;

import org.jspecify.annotations.NullMarked;
