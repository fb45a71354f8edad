/**
 * Tests against Understudy: one server for a run, and a world of its own for each test.
 *
 * <p>Begin with {@link dev.understudy.testkit.UnderstudyTest}, or without JUnit with {@link dev.understudy.testkit.Server}. Needs nothing but
 * the JDK; JUnit and Testcontainers are used where they are.
 */
package dev.understudy.testkit;
