import Canvas
import Chance
import Testing

@Suite struct `A line` {
    @Test func `is cut with an ellipsis in the style of what was cut`() {
        let line = Line(Span("abc", .title), Span("def", .muted)).fitted(5)
        #expect(line == Line(Span("abc", .title), Span("d…", .muted)))
        #expect(Line(Span("abc", .title), Span("def", .muted)).fitted(3).text == "ab…")
    }

    @Test func `is padded with plain blanks, and stays selected`() {
        let line = Line(Span("ab", .good), isSelected: true).fitted(4)
        #expect(line == Line(Span("ab", .good), Span("  "), isSelected: true))
    }

    @Test func `can be laid over some columns of another`() {
        let line = Line(Span("abcdef")).replacing(columns: 2..<4, with: Line(Span("XY", .dialog)))
        #expect(line == Line(Span("ab"), Span("XY", .dialog), Span("ef")))
    }

    @Test func `becomes blank where only half of a wide character is covered`() {
        let line = Line(Span("日本語"))
        #expect(line.replacing(columns: 1..<3, with: Line(Span("xx"))).text == " xx 語")
        #expect(line.replacing(columns: 2..<4, with: Line(Span("xx"))).text == "日xx語")
        #expect(line.replacing(columns: 1..<5, with: Line(Span("xxxx"))).text == " xxxx ")
    }

    @Test func `does not select what is laid over it`() {
        let line = Line(Span("abcd"), isSelected: true)
            .replacing(columns: 1..<2, with: Line(Span("X")))
        #expect(!line.isSelected)
        #expect(line.spans.map(\.isSelected) == [true, false, true])
    }

    @Test func `keeps its columns under random splices`() {
        var random = Dice(seed: 3)
        for _ in 0..<2_000 {
            let line = Line(Span(random.text()), Span(random.text())).fitted(40)
            let start = Int.random(in: 0...40, using: &random)
            let end = Int.random(in: start...40, using: &random)
            let patch = Line(Span(random.text())).fitted(end - start)
            #expect(line.replacing(columns: start..<end, with: patch).columns == 40)
        }
    }
}
