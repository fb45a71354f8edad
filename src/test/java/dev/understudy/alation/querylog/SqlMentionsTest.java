package dev.understudy.alation.querylog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements of many dialects mention. */
class SqlMentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            select id from shop.orders                                  | shop/orders           | id
            SELECT o.id, c.name FROM shop.orders AS o JOIN customers c ON o.cid = c.id | shop/orders=o customers=c | o.id c.name o.cid c.id
            select 1 from a, b x, (c join d on c.k = d.k), e            | a b=x c d e           | c.k d.k
            select "Order Id" from "Sales.EU"."Or""ders"                | Sales.EU/Or"ders      | Order Id
            select `id` from `shop`.`orders` where `x` = "y"            | shop/orders           | id x y
            select [id], tags[1] from [dwh].[shop].[orders]             | dwh/shop/orders       | id tags
            select count(id) as n, max(o.ts) from orders o -- from x    | orders=o              | id o.ts
            select 'from shop.customers', 'it''s' /* join z */ from t   | t                     |
            insert into shop.target (a, b) select c, d from source      | shop/target source    | a b c d
            update only orders set total = 1, state = 'x' where id = 7  | orders                | total state id
            delete from orders using customers where orders.id = customers.id | orders customers | orders.id customers.id
            merge into t using s on t.id = s.id when not matched then insert values (s.a) | t s | t.id s.id matched s.a
            create table if not exists copy as select * from orders     | copy orders           |
            with recent as (select id from raw.orders) select id from recent join Recent r on 1 = 1 | raw/orders | id
            select id from a join b using (id, k)                       | a b                   | id k
            select id from a where k in (select k from b) and x = 1     | a b                   | id k x
            select (select max(x) from b), y from c                     | b c                   | x y
            select s.t.col, o.order from o                              | o                     | t.col o.order
            select 1 from a union all select 2 from b order by x limit 3 | a b                   | x
            explain select 1.5e3, t1.c2 from t1; select q from t2       | t1 t2                 | explain t1.c2 q
            select cast(a as int), b as c from t                        | t                     | a b
            select 'never closed from a                                 |                       |
            select 1 /* never closed from a                             |                       |

            """)
    void tablesAndColumnsAreTold(String sql, String tables, String columns) {
        SqlMentions mentions = SqlMentions.of(sql == null ? "" : sql);

        assertThat(mentions.tables().stream()
                        .map(table ->
                                String.join("/", table.parts()) + (table.alias() == null ? "" : "=" + table.alias()))
                        .collect(joining(" ")))
                .isEqualTo(tables == null ? "" : tables);
        assertThat(mentions.columns().stream()
                        .map(column ->
                                column.qualifier() == null ? column.name() : column.qualifier() + "." + column.name())
                        .collect(joining(" ")))
                .isEqualTo(columns == null ? "" : columns);
    }

    /** A reader that went back would take minutes. */
    @Test
    @Timeout(60)
    void whatNobodyWouldWriteIsReadOnceAndCutOff() {
        for (String sql : new String[] {"(", "'", "\"a\".", "/*", "[", "from a,", "x as (", "--"}) {
            assertThat(SqlMentions.of(sql.repeat(200_000)).tables()).hasSizeLessThanOrEqualTo(50);
        }
        StringBuilder columns = new StringBuilder("select ");
        for (int i = 0; i < 2000; i++) {
            columns.append("c").append(i).append(", ");
        }
        assertThat(SqlMentions.of(columns.append("x from t").toString()).columns())
                .hasSize(500);
    }
}
