package dev.understudy.benchmark.contender;

/** What contenders are asked for, request by request. */
public enum Work {

    /** One article: token looked up, role cell checked, what belongs to the article read from the database. */
    READ("read by id"),

    /** A page of 100 articles. */
    LIST("list of 100"),

    /** One article, a new one each time. */
    WRITE("write of one");

    private final String title;

    Work(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
