/** Tests of the packaged server as processes that are killed. They run after packaging, by Failsafe. */
@NullMarked
package dev.understudy.process;

import org.jspecify.annotations.NullMarked;
