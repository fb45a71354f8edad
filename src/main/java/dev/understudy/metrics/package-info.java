/** Meters, as Prometheus reads them; each room says what it measures. Nothing of them is made unless they are asked for. */
@NullMarked
package dev.understudy.metrics;

import org.jspecify.annotations.NullMarked;
