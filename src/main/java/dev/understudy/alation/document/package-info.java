/**
 * Documents, the folders of document hubs they lie in, and terms. Terms are the documents of the glossary hub under an older
 * name, glossaries its folders: both APIs write the same rows.
 */
@NullMarked
package dev.understudy.alation.document;

import org.jspecify.annotations.NullMarked;
