import CNcurses

/// What becomes of memory that is not needed any more.
package enum FreedMemory {
    /// Have it go back to the system, for a program that stays open all day. Call before any other
    /// thread begins: each would keep what it has freed.
    package static func goesBack() { memory_return_freed() }
}
