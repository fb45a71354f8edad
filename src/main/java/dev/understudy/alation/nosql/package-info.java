/** The NoSQL catalog: folders, collections and schemas of document stores, as they are uploaded into virtual data sources. */
@NullMarked
package dev.understudy.alation.nosql;

import org.jspecify.annotations.NullMarked;
