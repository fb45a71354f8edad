/** Users, groups and who belongs to which: what the gate, credentials and every family's small user objects share. */
@NullMarked
package dev.understudy.alation.core.account;

import org.jspecify.annotations.NullMarked;
