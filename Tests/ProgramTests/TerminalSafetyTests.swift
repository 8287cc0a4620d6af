import Testing

@testable import Program

@Suite struct `What is printed as text` {
    @Test func `has no control characters, whoever named the customer`() {
        #expect("Con\u{1B}]52;c;x\u{7}toso".safeForTerminals == "Con·]52;c;x·toso")
        #expect("a\u{9B}2Jb\rc".safeForTerminals == "a·2Jb·c")
    }

    @Test func `keeps its lines`() {
        #expect("one\n\n  two".safeForTerminals == "one\n\n  two")
    }
}
