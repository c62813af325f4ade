package dev.coderx.launch.client;

/** What became of a request. */
public sealed interface Answer {

    /** It was done. */
    record Done(String body) implements Answer {}

    /**
     * It could not be done now, and may be later.
     *
     * @param why in words, for the user who waits
     * @param fault whether the platform itself failed over this very request (HTTP 500), so that
     *     later may be never
     */
    record Later(String why, boolean fault) implements Answer {}

    /**
     * It will not be done.
     *
     * @param status the HTTP status, 400 to 499
     * @param code of the error catalogue, or empty
     * @param message in words
     */
    record Refused(int status, String code, String message) implements Answer {}
}
