import Canvas
import Testing

@Suite struct `A frame` {
    @Test func `has exactly its size`() {
        let frame = Frame(
            size: Size(rows: 3, columns: 4), lines: [Line(Span("abcdef")), Line(Span("x"))])
        #expect(frame.lines.count == 3)
        #expect(frame.lines.allSatisfy { $0.columns == 4 })
        #expect(frame.text == "abc…\nx\n")
        #expect(
            Frame(size: Size(rows: 1, columns: 2), lines: [Line(), Line(), Line()]).lines.count == 1
        )
    }

    @Test func `shows a box over what it covers, and cuts what does not fit`() {
        let dots = Array(repeating: Line(Span("......")), count: 3)
        var frame = Frame(size: Size(rows: 3, columns: 6), lines: dots)
        frame.overlay([Line(Span("┌─┐")), Line(Span("└─┘"))], row: 1, column: 2)
        #expect(frame.text == "......\n..┌─┐.\n..└─┘.")
        frame.overlay([Line(Span("abcd"))], row: 2, column: 4)
        #expect(frame.text == "......\n..┌─┐.\n..└─a…")
        frame.overlay([Line(Span("no")), Line(Span("yes"))], row: -1, column: 9)
        #expect(frame.lines.allSatisfy { $0.columns == 6 })
    }
}
