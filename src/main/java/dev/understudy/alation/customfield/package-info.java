/** Custom Field and Custom Field Values APIs: definitions of fields, and values written by field id. */
@NullMarked
package dev.understudy.alation.customfield;

import org.jspecify.annotations.NullMarked;
