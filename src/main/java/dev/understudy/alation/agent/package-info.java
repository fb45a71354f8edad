/** Agents, which let the catalog reach databases in a customer's network: their names, certificates and installers. */
@NullMarked
package dev.understudy.alation.agent;

import org.jspecify.annotations.NullMarked;
