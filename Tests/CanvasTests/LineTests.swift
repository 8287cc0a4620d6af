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
        #expect(line.spans.map(\.ground) == [.selection, .page, .selection])
    }

    @Test func `has spans that can be parted, each piece with its own columns`() {
        let span = Span("Straße 한빛", .muted)
        let gap = span.text.index(span.text.startIndex, offsetBy: 7)
        #expect(span.piece(span.text.startIndex..<gap, .muted) == Span("Straße ", .muted))
        #expect(span.piece(gap..<span.text.endIndex, .match) == Span("한빛", .match))
    }

    @Test(arguments: [
        ("Müller", 6, "Müller"), ("Mu\u{308}ller", 6, "Mu\u{308}ller"), ("a\u{AD}b", 2, "ab"),
        ("a\u{85}ß", 3, "a·ß"), ("a\u{7F}", 2, "a·"), ("\u{A0}é", 2, "\u{A0}é"),
    ])
    func `measures and cleans Latin letters as all others`(
        text: String, columns: Int, drawn: String
    ) {
        #expect(Span(text).columns == columns)
        #expect(Span(text).text == drawn)
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

@Suite struct `A span` {
    @Test func `shows control characters as dots`() {
        #expect(Span("a\u{1B}[31mb\u{7F}\u{9B}\n\r\n\t").text == "a·[31mb······")
    }

    @Test func `leaves changes of direction and other invisible characters out`() {
        #expect(Span("\u{FEFF}ab\u{202E}c\u{2066}d\u{200F}e\u{AD}f\u{E0041}").text == "abcdef")
    }

    @Test func `keeps letters of every script`() {
        for text in ["株式会社", "고객", "Ünïcödé", "e\u{301}", "葛\u{E0100}", "👍", "नमस्ते"] {
            #expect(Span(text).text == text)
        }
    }

    @Test func `draws the first of several emoji joined into one`() {
        #expect(Span("👨‍👩‍👧|👍🏽|❤️").text == "👨|👍|❤")
    }

    @Test func `does not begin with a mark, which would be drawn onto its neighbour`() {
        #expect(Span("\u{301}a").text == "a")
    }

    @Test func `never lets a control character through, whatever the text`() {
        var random = Dice(seed: 11)
        for _ in 0..<3_000 {
            let text = Span(random.text()).text
            #expect(
                text.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control && $0 != "\u{202E}"
                        && $0 != "\u{FE0F}"
                })
        }
        for value in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = Span("a\(Character(scalar))b").text
            #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }
}

@Suite struct `What text stands on` {
    @Test func `is the dialog, unless it is selected, for all of a box`() {
        let row = Line(Span("a"), Span("b", .good), isSelected: true)
        let other = Line(Span("c"), Span("d", .good))
        func grounds(_ line: Line) -> [Ground] {
            line.carryingSelection.map { $0.on(.dialog).ground }
        }
        #expect(grounds(row) == [.selection, .selection])
        #expect(grounds(other) == [.dialog, .dialog])
        #expect(other.spans.map { $0.on(.dialog).role } == [.dialog, .good])
        #expect(row.carryingSelection.map { $0.on(.dialog).role } == [.text, .good])
    }

    @Test func `stays so where a box covers part of it, or it is cut`() {
        let covered = Line(Span("abcdef").on(.dialog)).replacing(
            columns: 2..<4, with: Line(Span("XY"), isSelected: true))
        #expect(covered.text == "abXYef")
        #expect(covered.spans.map(\.ground) == [.dialog, .selection, .dialog])
        #expect(Span("abcdef").on(.dialog).fitted(3, .leading).ground == .dialog)
    }
}

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
