/** Members Permission and Privacy Settings APIs: who administers a data source, and who sees it if it is private. */
@NullMarked
package dev.understudy.alation.permission;

import org.jspecify.annotations.NullMarked;
