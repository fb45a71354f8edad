package dev.understudy.access;

/** The tokens that OAuth gives out: signed ones of programs, and those that people let applications have. */
public interface BearerTokens {

    /** The caller whom a token stands for now; of any other token a {@link dev.understudy.error.InvalidBearer}. */
    Caller callerWith(String token);

    /** Whether a token has the three parts of a signed one. */
    static boolean isSigned(String token) {
        return token.chars().filter(sign -> sign == '.').count() == 2;
    }
}
