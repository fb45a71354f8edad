/** Connectors of the Open Connector Framework, which are installed and not made by any API. */
@NullMarked
package dev.understudy.alation.connector;

import org.jspecify.annotations.NullMarked;
