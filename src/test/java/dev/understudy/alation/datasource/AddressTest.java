package dev.understudy.alation.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "mysql://db.example.com:3306/shop, db.example.com, 3306, shop",
        "postgresql://db.example.com/shop?ssl=true, db.example.com, , shop",
        "oracle:thin:@db.example.com:1521/NIGHTLY, db.example.com, 1521, NIGHTLY",
        "oracle:thin:@db.example.com:1521:SID, db.example.com, 1521, SID",
        "oracle:thin:@//db.example.com:1521/NIGHTLY, db.example.com, 1521, NIGHTLY",
        "sqlserver://db.example.com:1433;databaseName=HR, db.example.com, 1433, HR",
        "snowflake://a.snowflakecomputing.com:443/?warehouse=W&db=SALES, a.snowflakecomputing.com, 443, SALES",
        "mysql://user:secret@db.example.com:3306/shop, db.example.com, 3306, shop",
        "mysql://[::1]:3306/shop, [::1], 3306, shop",
        "http://localhost:8080, localhost, 8080,",
        "mysql://db.example.com:99999/shop, db.example.com, , shop",
        "mysql://db.example.com:99999999999999999999/shop, db.example.com, , shop",
        "oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db.example.com)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=NIGHTLY))),"
                + " db.example.com, 1521, NIGHTLY",
        "oracle:thin:@(description=(address=(host = a)(port = 1))(address=(host=b)(port=2))(connect_data=(sid=X))), a,"
                + " 1, X",
        "mysql:///shop, , , shop",
        "postgresql:///x, , , x",
        "postgresql:///x?user=me, , , x",
        "mysql://:3306/shop, , 3306, shop",
        "sqlserver://db.example.com;DATABASENAME=X;PortNumber=1434, db.example.com, 1434, X",
        "'teradata://db.example.com/DATABASE=x,DBS_PORT=1025', db.example.com, 1025, x",
        "'teradata://db.example.com/TMODE=ANSI', db.example.com, ,",
        "'mysql://h1:3306,h2:3307/shop', h1, 3306, shop",
        "'mysql://user:secret@h1,h2:3307/shop', h1, , shop",
        "'mysql://[::1]:3306,[::2]:3307/shop', [::1], 3306, shop",
        "snowflake://?db=SHOP, , , SHOP",
        "sqlserver://;serverName=db1;databaseName=shop, db1, , shop",
        "sqlserver://;SERVER=db1;port=1434, db1, 1434,",
        "sqlserver://db.example.com;serverName=db1, db.example.com, ,",
        "whatever it is, , ,"
    })
    void aUriNamesWhatItNames(String uri, @Nullable String host, @Nullable Integer port, @Nullable String dbname) {
        assertThat(Address.parsed(uri)).isEqualTo(new Address(host, port, dbname, uri));
    }

    @Test
    void partsMakeAUriOnceThereIsAHost() {
        assertThat(Address.NONE
                        .given("db", 3306L, "shop", null)
                        .complete("mysql")
                        .uri())
                .isEqualTo("mysql://db:3306/shop");
        assertThat(Address.NONE.given("db", null, null, null).complete("mysql").uri())
                .isEqualTo("mysql://db");
        assertThat(Address.NONE
                        .given(null, 3306L, "shop", null)
                        .complete("mysql")
                        .uri())
                .isEmpty();
        assertThat(Address.parsed("mysql://db:3306/shop")
                        .given("other", null, null, null)
                        .complete("mysql"))
                .isEqualTo(new Address("other", 3306, "shop", "mysql://other:3306/shop"));
    }

    @Test
    void aDbnameCountsBesideAUriThatNamesNone() {
        assertThat(Address.NONE.given(null, null, "ORCL", "oracle:thin:@db:1521"))
                .isEqualTo(new Address("db", 1521, "ORCL", "oracle:thin:@db:1521"));
        assertThat(Address.NONE.given(null, null, "other", "mysql://db/shop").dbname())
                .isEqualTo("shop");
        assertThat(Address.parsed("mysql://db/shop")
                        .given(null, null, null, "mysql://db")
                        .dbname())
                .isNull();
    }

    /** Clients send back what they have read. */
    @Test
    void anEmptyHostIsNone() {
        Address read = Address.NONE.given("", null, "SHOP", "snowflake://?db=SHOP");

        assertThat(read).isEqualTo(Address.parsed("snowflake://?db=SHOP"));
        assertThat(read.shownHost()).isEmpty();
        assertThat(Address.NONE
                        .given("", null, "SHOP", null)
                        .complete("snowflake")
                        .uri())
                .isEmpty();
        assertThat(Address.NONE.shownHost()).isNull();
    }
}
