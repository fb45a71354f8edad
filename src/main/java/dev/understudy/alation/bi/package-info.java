/** Virtual BI Server Sources APIs (GBM v2): BI servers and all that lies in them, with the external ids of the BI platform as keys. */
@NullMarked
package dev.understudy.alation.bi;

import org.jspecify.annotations.NullMarked;
