/** API Resource API: descriptions of other people's endpoints, addressed by METHOD:url. */
@NullMarked
package dev.understudy.alation.apiresource;

import org.jspecify.annotations.NullMarked;
