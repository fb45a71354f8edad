/** Bodies as Django REST Framework reads them: JSON and forms, records and their fields, what is wrong with them and in which words. */
@NullMarked
package dev.understudy.alation.core.body;

import org.jspecify.annotations.NullMarked;
