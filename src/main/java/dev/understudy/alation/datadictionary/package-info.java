/** Upload of data dictionaries: titles, descriptions and field values for a source, a folder or a BI server and what lies below, as a file. */
@NullMarked
package dev.understudy.alation.datadictionary;

import org.jspecify.annotations.NullMarked;
