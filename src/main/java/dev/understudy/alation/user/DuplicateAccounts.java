package dev.understudy.alation.user;

import dev.understudy.alation.core.account.UserAccount;
import dev.understudy.alation.core.account.UserRepository;
import dev.understudy.alation.core.account.UserWrites;
import dev.understudy.alation.core.upload.RowLetters;
import dev.understudy.database.Turns;
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
import java.util.function.Consumer;
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
        eachRow(csv, row -> {
            String username = row.get("Username");
            UserAccount user = duplicates.get(username);
            if (user == null || !seen.add(username)) {
                throw new BadDuplicates("Not a duplicate user account: " + username);
            }
            retained.merge(user.login(), isRetained(row) ? 1 : 0, Integer::sum);
            if (!isRetained(row)) {
                suspended.add(user);
            }
        });
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

    /** One after the other: a file of rows that name nobody ends with the first of them, whatever its length. */
    private static void eachRow(InputStream csv, Consumer<CSVRecord> taker) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (RowLetters letters = new RowLetters(text(csv));
                CSVParser parser = CSVParser.parse(letters, format)) {
            if (!parser.getHeaderNames().equals(List.of(HEADER))) {
                throw new BadDuplicates("The header must be: " + String.join(",", HEADER));
            }
            boolean none = true;
            for (CSVRecord row : parser) {
                letters.begin();
                if (!isEmpty(row)) {
                    require(row.isConsistent());
                    taker.accept(row);
                    none = false;
                }
            }
            require(!none);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new BadDuplicates("The file is no CSV.");
        }
    }

    /** Spreadsheets mark a file as UTF-8 by what is no letter of it. */
    private static Reader text(InputStream csv) throws IOException {
        return new InputStreamReader(
                BOMInputStream.builder().setInputStream(csv).get(), StandardCharsets.UTF_8);
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
