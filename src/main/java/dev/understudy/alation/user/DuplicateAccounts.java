package dev.understudy.alation.user;

import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.account.UserWrites;
import dev.understudy.database.Turns;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
import org.springframework.stereotype.Component;

/** Accounts whose usernames differ only in case: listed as CSV, and settled by the same CSV with a decision in each row. */
@Component
class DuplicateAccounts {

    private static final String[] HEADER = {"SN", "Username", "email", "Action", "Group"};
    private static final String UNDECIDED = "RETAIN/SUSPEND";
    private static final String MARK = "\uFEFF";

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
    int resolve(String csv) {
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

    private static List<CSVRecord> rows(String csv) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(withoutMark(csv)), format)) {
            if (!parser.getHeaderNames().equals(List.of(HEADER))) {
                throw new BadDuplicates("The header must be: " + String.join(",", HEADER));
            }
            List<CSVRecord> rows = parser.stream().filter(row -> !isEmpty(row)).toList();
            if (rows.isEmpty() || rows.stream().anyMatch(row -> !row.isConsistent())) {
                throw new BadDuplicates("Every row must have " + HEADER.length + " columns, and there must be one");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new BadDuplicates("The file is no CSV.");
        }
    }

    /** Spreadsheets mark a file as UTF-8 by what is no letter of it. */
    private static String withoutMark(String csv) {
        return csv.startsWith(MARK) ? csv.substring(MARK.length()) : csv;
    }

    /** Rows that were emptied stay in a spreadsheet's file as {@code ,,,,}. */
    private static boolean isEmpty(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }
}
