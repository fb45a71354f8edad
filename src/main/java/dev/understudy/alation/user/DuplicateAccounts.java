package dev.understudy.alation.user;

import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.account.UserWrites;
import dev.understudy.database.Turns;
import dev.understudy.error.TooLarge;
import dev.understudy.web.BoundedRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.springframework.stereotype.Component;

/** Accounts whose usernames differ only in case: listed as CSV, and settled by the same CSV with a decision in each row. */
@Component
class DuplicateAccounts {

    private static final String[] HEADER = {"SN", "Username", "email", "Action", "Group"};
    private static final String UNDECIDED = "RETAIN/SUSPEND";
    private static final int MOST_ROWS = 100_000;

    private final UserRepository users;
    private final UserWrites writes;
    private final Turns turns;

    DuplicateAccounts(UserRepository users, UserWrites writes, Turns turns) {
        this.users = users;
        this.writes = writes;
        this.turns = turns;
    }

    /** Header and one row per account, lines ending in CRLF; empty if there are no duplicates. */
    String asCsv() {
        List<UserAccount> duplicates = users.findDuplicates();
        if (duplicates.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setHeader(HEADER).get())) {
            Set<String> sets = new HashSet<>();
            int number = 0;
            for (UserAccount user : duplicates) {
                sets.add(user.login());
                csv.printRecord(++number, user.username(), user.email(), UNDECIDED, sets.size());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Suspends the accounts marked SUSPEND, all or none. Two who retain different accounts at once take turns: together they would leave
     * none.
     *
     * @return how many there were
     */
    int resolve(InputStream csv) {
        turns.take("duplicate_account", List.of(0L));
        Map<String, UserAccount> duplicates =
                users.findDuplicates().stream().collect(Collectors.toMap(UserAccount::username, Function.identity()));
        List<UserAccount> suspended = new ArrayList<>();
        Map<String, Integer> retained = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : rows(csv)) {
            String username = row.get("Username");
            UserAccount user = duplicates.get(username);
            if (user == null || !seen.add(username)) {
                throw new BadDuplicates("Not a duplicate user account: " + username);
            }
            retained.merge(user.login(), isRetained(row) ? 1 : 0, Integer::sum);
            if (!isRetained(row)) {
                suspended.add(user);
            }
        }
        retained.forEach((login, count) -> {
            if (count != 1) {
                throw new BadDuplicates("Exactly one account must be RETAINed of: " + login);
            }
        });
        suspended.forEach(writes::suspendAsDuplicate);
        return suspended.size();
    }

    private static boolean isRetained(CSVRecord row) {
        return switch (row.get("Action").strip().toUpperCase(Locale.ROOT)) {
            case "RETAIN" -> true;
            case "SUSPEND" -> false;
            default -> throw new BadDuplicates("Action must be RETAIN or SUSPEND: " + row.get("Action"));
        };
    }

    private static List<CSVRecord> rows(InputStream csv) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new BoundedRows(text(csv), ','), format)) {
            if (!parser.getHeaderNames().equals(List.of(HEADER))) {
                throw new BadDuplicates("The header must be: " + String.join(",", HEADER));
            }
            return rows(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new BadDuplicates("The file is no CSV.");
        }
    }

    /** Spreadsheets mark a file as UTF-8 by what is no letter of it. */
    private static Reader text(InputStream csv) throws IOException {
        return new InputStreamReader(
                BOMInputStream.builder().setInputStream(csv).get(), StandardCharsets.UTF_8);
    }

    /** All of them are in memory: of those of the wrong length none is, and of the others not any number. */
    private static List<CSVRecord> rows(CSVParser parser) {
        List<CSVRecord> rows = new ArrayList<>();
        for (CSVRecord row : parser) {
            if (!isEmpty(row)) {
                require(row.isConsistent());
                rows.add(row);
            }
            if (rows.size() > MOST_ROWS) {
                throw new TooLarge();
            }
        }
        require(!rows.isEmpty());
        return rows;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new BadDuplicates("Every row must have " + HEADER.length + " columns, and there must be one");
        }
    }

    /** Rows that were emptied stay in a spreadsheet's file as {@code ,,,,}. */
    private static boolean isEmpty(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }
}
