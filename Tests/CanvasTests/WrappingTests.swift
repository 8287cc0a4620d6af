import Canvas
import Testing

@Suite struct `Wrapping text` {
    @Test func `breaks between words`() {
        #expect("the quick brown fox".wrapped(columns: 10) == ["the quick", "brown fox"])
    }

    @Test func `breaks words that are longer than a row`() {
        #expect("a abcdefghij b".wrapped(columns: 4) == ["a", "abcd", "efgh", "ij b"])
    }

    @Test func `keeps line feeds, also empty rows`() {
        #expect("a\n\nb\r\nc".wrapped(columns: 9) == ["a", "", "b", "c"])
        #expect("".wrapped(columns: 9) == [""])
    }

    @Test func `keeps an indentation`() {
        #expect("  ab cd".wrapped(columns: 5) == ["  ab", "cd"])
    }

    @Test func `breaks Japanese anywhere, but not before closing marks`() {
        #expect("日本語を。読む".wrapped(columns: 8) == ["日本語", "を。読む"])
        #expect("日本「語」読".wrapped(columns: 6) == ["日本", "「語」", "読"])
    }

    @Test func `breaks Korean between words`() {
        #expect("구독 정지됨".wrapped(columns: 8) == ["구독", "정지됨"])
    }

    @Test func `shows that a character does not fit`() {
        #expect("日".wrapped(columns: 1) == ["…"])
    }
}
