package dev.understudy.alation.search;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The full text of one instance, in memory or in files. */
final class SearchIndex {

    /** One page of references, and how many objects there are in all. */
    record Hits(List<ObjectRef> page, long total) {}

    static final String REF = "ref";
    static final String OTYPE = "otype";
    static final String OID = "oid";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String EXACT = "exact";
    static final String READER = "reader";
    static final String PRIVATE = "private";
    static final String SOURCE = "source";

    /** The best first; what is equally good in the order of ids. */
    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(OID, SortField.Type.LONG),
            new SortField(OTYPE, SortField.Type.STRING));

    /** Merged no further, so that whoever's call happens to merge does not take long over it. */
    private static final int LARGEST_MERGED_MB = 256;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory, OpenMode mode) throws IOException {
        this.directory = directory;
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setMaxMergedSegmentMB(LARGEST_MERGED_MB);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(SearchAnalyzer.AS_WRITTEN)
                        .setOpenMode(mode)
                        .setMergePolicy(merging)
                        .setMergeScheduler(new SerialMergeScheduler()) // no threads of its own
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(32));
        searchers = new SearcherManager(writer, null);
    }

    static SearchIndex inMemory() {
        try {
            return new SearchIndex(new ByteBuffersDirectory(), OpenMode.CREATE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A new one in files, in place of what is there. */
    static SearchIndex in(Path folder) {
        try {
            return new SearchIndex(FSDirectory.open(folder), OpenMode.CREATE);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The one in the files as it was kept last; null if there is none that can be read. */
    static @Nullable SearchIndex keptIn(Path folder) {
        try {
            FSDirectory directory = FSDirectory.open(folder);
            return DirectoryReader.indexExists(directory) ? new SearchIndex(directory, OpenMode.APPEND) : null;
        } catch (IOException | IllegalArgumentException unusable) { // the latter by an index of another version
            return null;
        }
    }

    boolean isInFiles() {
        return directory instanceof FSDirectory;
    }

    /** How many objects there are in it. */
    int size() {
        return writer.getDocStats().numDocs;
    }

    /** With what it was kept. */
    Map<String, String> keptWith() {
        Map<String, String> kept = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept;
    }

    /** Keeps it as it is now for a later process, which finds these words with it. */
    void keep(Map<String, String> with) {
        try {
            writer.setLiveCommitData(with.entrySet());
            writer.commit();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Adds all of another one to it, which can be searched on by whoever does, but is written no more. */
    void addAll(SearchIndex other) {
        try {
            other.writer.commit();
            other.writer.close();
            writer.addIndexes(other.directory);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Lets go of the files; what has not been kept is lost. */
    void close() {
        try (directory;
                searchers) {
            writer.rollback();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /** Replaces what is known of objects; those of which there is nothing to enter vanish. */
    void update(Collection<ObjectRef> refs, Collection<SearchedObject> objects) {
        try {
            for (ObjectRef ref : refs) {
                writer.deleteDocuments(new Term(REF, key(ref)));
            }
            for (SearchedObject object : objects) {
                writer.addDocument(document(object));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets searches see what has been entered. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Hits search(Query query, int offset, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(searcher, query, offset, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Hits search(IndexSearcher searcher, Query query, int offset, int limit) throws IOException {
        int reach =
                (int) Math.min((long) offset + limit, searcher.getIndexReader().maxDoc());
        if (reach <= offset) {
            return new Hits(List.of(), searcher.count(query));
        }
        TopDocs found = searcher.search(query, new TopFieldCollectorManager(ORDER, reach, null, Integer.MAX_VALUE));
        StoredFields stored = searcher.storedFields();
        List<ObjectRef> page = new ArrayList<>();
        for (int i = offset; i < found.scoreDocs.length; i++) {
            ScoreDoc hit = found.scoreDocs[i];
            page.add(ref(stored.document(hit.doc).get(REF)));
        }
        return new Hits(page, found.totalHits.value);
    }

    private static Document document(SearchedObject object) {
        Document document = new Document();
        document.add(new StringField(REF, key(object.ref()), Field.Store.NO));
        document.add(new StoredField(REF, key(object.ref())));
        document.add(new StringField(OTYPE, object.ref().otype(), Field.Store.NO));
        document.add(new SortedDocValuesField(OTYPE, new BytesRef(object.ref().otype())));
        document.add(new NumericDocValuesField(OID, object.ref().oid()));
        for (String title : titles(object)) {
            document.add(new TextField(TITLE, title, Field.Store.NO));
            document.add(new TextField(TEXT, title, Field.Store.NO));
            document.add(new StringField(EXACT, exact(title), Field.Store.NO));
        }
        for (String text : object.texts()) {
            document.add(new TextField(TEXT, text, Field.Store.NO));
        }
        if (object.sourceId() != null) {
            document.add(new StringField(SOURCE, String.valueOf(object.sourceId()), Field.Store.NO));
        }
        if (object.readers() != null) {
            document.add(new StringField(PRIVATE, PRIVATE, Field.Store.NO));
            object.readers().forEach(reader -> document.add(new StringField(READER, key(reader), Field.Store.NO)));
        }
        return document;
    }

    private static Set<String> titles(SearchedObject object) {
        Set<String> titles = new LinkedHashSet<>(List.of(object.title()));
        if (object.name() != null) {
            titles.add(object.name());
        }
        return titles;
    }

    /** Lucene takes no longer terms than 32 KB, and nobody compares more. */
    static String exact(String text) {
        return Texts.beginning(SearchAnalyzer.folded(text), 1000);
    }

    static String key(ObjectRef ref) {
        return ref.otype() + ":" + ref.oid();
    }

    private static ObjectRef ref(String key) {
        int colon = key.lastIndexOf(':');
        return new ObjectRef(key.substring(0, colon), Long.parseLong(key.substring(colon + 1)));
    }
}
