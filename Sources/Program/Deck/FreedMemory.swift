import CMalloc

/// What becomes of memory that is not needed any more.
enum FreedMemory {
    /// Have it go back to the system, for a program that stays open all day. Call before any other
    /// thread begins.
    ///
    /// glibc keeps what a thread has freed for that thread: after the search index of a long list
    /// was built, that was more than all the deck has in use.
    static func goesBack() {
        // The threads of the deck take turns far more often than they meet.
        mallopt(M_ARENA_MAX, 1)
        // With less, each key would take pages anew.
        mallopt(M_TRIM_THRESHOLD, 512 * 1024)
    }
}
