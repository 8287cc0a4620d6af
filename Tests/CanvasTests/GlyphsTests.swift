import Canvas
import Testing

@Suite struct `Signs in ASCII` {
    @Test func `stand for the signs of the deck, in the same columns`() {
        let signs = "✓✗›●→←↑↓–…│─┌┐└┘↻⧗·×•»■█▓▒░▁▅█▐├━┤▲▼▸▾"
        #expect(signs.inASCII == "vx>*><^v-~|-++++@=-x*>##=-..:##+=+^v+-")
        #expect(signs.inASCII.columns == signs.columns)
    }

    @Test func `draw the branch to a row below its parent unlike any mark and any frame`() {
        #expect("● └ Audio".inASCII == "* `-Audio")
        #expect("+ └ Audio".inASCII == "+ `-Audio")
        #expect("└──┘".inASCII == "+--+")
    }

    @Test func `say how a list is sorted without a letter that reads as a word`() {
        #expect("Active ▼ Removal".inASCII == "Active\\/ Removal")
        #expect("Active ▲ Removal".inASCII == "Active/\\ Removal")
        #expect("활성 ▼ ".inASCII == "활성\\/ ")
    }

    @Test func `keep the blank between a name and its order where another one can be spared`() {
        #expect("Active ▲  ".inASCII == "Active /\\ ")
        #expect("활성 ▼   제거".inASCII == "활성 \\/  제거")
        #expect("   Seats ▼ ".inASCII == "  Seats \\/ ")
        #expect("Sorted by Name ▲".inASCII == "Sorted by Name/\\")
    }

    @Test func `leave letters of every script as they are`() {
        for text in ["株式会社、「」", "주식회사 한빛", "Ünïcödé", "नमस्ते", "👍", "e\u{301}", "œuvre"] {
            #expect(text.inASCII == text)
        }
    }

    @Test func `keep the columns of every character there is`() {
        let changed = (UInt32(0)..<0x2FFFF).filter { value in
            guard let scalar = Unicode.Scalar(value) else { return false }
            let text = Span("a\(Character(scalar))b").text
            return text.inASCII.columns != text.columns
        }
        #expect(changed == [])
    }

    @Test func `are drawn over a whole frame, and blocks leave it as it is`() {
        let frame = Frame(
            size: Size(rows: 1, columns: 10),
            lines: [Line(Span("✓ ", .good), Span("고객…", .text), isSelected: true)],
            cursor: Position(row: 0, column: 3))
        let drawn = frame.drawn(in: .ascii)
        #expect(drawn.text == "v 고객~")
        #expect(drawn.lines[0].isSelected && drawn.cursor == frame.cursor)
        #expect(drawn.lines[0].spans.map(\.role) == frame.lines[0].spans.map(\.role))
        #expect(frame.drawn(in: .blocks) == frame)
    }

    @Test func `are chosen where the name of the locale says other characters`() {
        for name in ["C.UTF-8", "ko_KR.utf8", "de_DE.UTF-8@euro", "en_US.Utf-8"] {
            #expect(Glyphs.isUTF8(locale: name) == true)
        }
        for name in ["ko_KR.EUC-KR", "de_DE.ISO-8859-15@euro", "ja_JP.SJIS", "x."] {
            #expect(Glyphs.isUTF8(locale: name) == false)
        }
        for name in ["C", "POSIX", "", "ko_KR", "de_DE@euro"] {
            #expect(Glyphs.isUTF8(locale: name) == nil)
        }
    }
}

@Suite struct `The edge of a line` {
    @Test func `stays clear`() {
        #expect(Line(Span("abc")).clear(ofEdge: 4).text == "abc")
        #expect(Line(Span("abc ")).clear(ofEdge: 4).text == "abc ")
        #expect(Line(Span("abcd")).clear(ofEdge: 4).text == "ab… ")
        #expect(Line(Span("日本", .good), isSelected: true).clear(ofEdge: 3).isSelected)
        #expect(Line(Span("日本")).clear(ofEdge: 4).text == "日… ")
    }
}
