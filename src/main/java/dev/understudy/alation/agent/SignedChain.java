package dev.understudy.alation.agent;

import java.time.Instant;

/**
 * An agent's certificate with the one that vouches for it.
 *
 * @param serial of the agent's certificate, in hexadecimal
 * @param expires when both end
 * @param pem the agent's certificate first
 */
record SignedChain(String serial, Instant expires, String pem) {}
