import Canvas
import Chance
import Testing

@Suite struct `A bar` {
    private func text(_ spans: [Span]) -> String { spans.map(\.text).joined() }

    @Test func `has parts as long as their numbers, each of its own pattern and colour`() {
        let bar = Bar([
            .init(50, .good, .full), .init(25, .warning, .dense), .init(25, .muted, .light),
        ])
        let drawn = bar.spans(columns: 8, in: .blocks)
        #expect(text(drawn) == "████▓▓░░")
        #expect(drawn.map(\.role) == [.good, .warning, .muted])
        #expect(text(bar.spans(columns: 8, in: .ascii)) == "####==..")
    }

    @Test func `shows the smallest part that is there, and no part that is not`() {
        let bar = Bar([
            .init(1_000_000, .good, .full), .init(1, .text, .dense), .init(0, .text, .light),
        ])
        #expect(text(bar.spans(columns: 6, in: .blocks)) == "█████▓")
    }

    @Test func `is blank of nothing`() {
        let bar = Bar([.init(0, .good, .full), .init(-3, .text, .dense)])
        #expect(text(bar.spans(columns: 3, in: .blocks)) == "   ")
        #expect(bar.spans(columns: 0, in: .blocks) == [])
    }

    @Test func `shows the largest parts where there are not columns for all`() {
        let bar = Bar([.init(1, .good, .full), .init(9, .text, .dense), .init(5, .text, .light)])
        #expect(text(bar.spans(columns: 2, in: .blocks)) == "▓░")
    }

    @Test func `is exactly as wide as its room, whatever the numbers`() {
        var dice = Dice(seed: 5)
        for _ in 0..<3_000 {
            let patterns = Bar.Pattern.allCases
            let parts = (0..<1 + dice.below(4)).map { place in
                let amount = dice.pick([0, 1, dice.below(10), dice.below(1_000_000_001), Int.max])
                return Bar.Part(amount, dice.pick(Role.allCases), patterns[place])
            }
            let columns = dice.below(301)
            for glyphs in Glyphs.allCases {
                let spans = Bar(parts).spans(columns: columns, in: glyphs)
                #expect(spans.reduce(0) { $0 + $1.columns } == columns)
            }
            let widths = Bar(parts).widths(columns: columns)
            guard columns >= parts.count else { continue }
            for (part, width) in zip(parts, widths) {
                #expect((part.amount > 0) == (width > 0))
            }
        }
    }
}

@Suite struct `A progress bar` {
    private func text(_ bar: ProgressBar, _ columns: Int, _ glyphs: Glyphs = .blocks) -> String {
        bar.spans(columns: columns, in: glyphs).map(\.text).joined()
    }

    @Test func `fills by eighths of a column`() {
        #expect(text(ProgressBar(0, of: 4), 4) == "░░░░")
        #expect(text(ProgressBar(1, of: 4), 4) == "█░░░")
        #expect(text(ProgressBar(0.28125), 4) == "█▏░░")
        #expect(text(ProgressBar(0.46875), 4) == "█▉░░")
        #expect(text(ProgressBar(4, of: 4), 4) == "████")
        #expect(text(ProgressBar(1, of: 3), 6, .ascii) == "##....")
        #expect(text(ProgressBar(2, of: 5), 6, .ascii) == "##>...")
    }

    @Test func `is never full before all is done, and empty of nothing`() {
        #expect(!text(ProgressBar(999_999_999, of: 1_000_000_000), 10).hasSuffix("█"))
        #expect(text(ProgressBar(0, of: 0), 2) == "░░")
        #expect(text(ProgressBar(.nan), 2) == "░░")
        #expect(text(ProgressBar(-1), 2) == "░░")
        #expect(text(ProgressBar(7), 2) == "██")
    }

    @Test func `is exactly as wide as its room`() {
        var dice = Dice(seed: 6)
        for columns in 0...300 {
            let bar = ProgressBar(dice.below(1_000_000_001), of: 1 + dice.below(1_000_000_000))
            for glyphs in Glyphs.allCases {
                #expect(text(bar, columns, glyphs).columns == columns)
            }
        }
    }
}

@Suite struct `A histogram` {
    @Test func `is as high as its numbers, over one row or several`() {
        let histogram = Histogram([0, 1, 4, 8].map { .init($0) })
        #expect(histogram.lines(rows: 1, in: .blocks).map(\.text) == [" ▁▄█"])
        #expect(histogram.lines(rows: 2, in: .blocks).map(\.text) == ["   █", " ▂██"])
        #expect(histogram.lines(rows: 1, in: .ascii).map(\.text) == [" 148"])
        #expect(histogram.lines(rows: 0, in: .blocks) == [])
    }

    @Test func `has a sign for the smallest number, and + in ASCII for those of two digits`() {
        let histogram = Histogram([1, 1_000_000_000].map { .init($0) })
        #expect(histogram.lines(rows: 1, in: .blocks).map(\.text) == ["▁█"])
        #expect(histogram.lines(rows: 1, in: .ascii).map(\.text) == ["1+"])
    }

    @Test func `tells kinds apart by colour and by letter, and shows which is selected`() {
        let histogram = Histogram([
            .init(1, .warning, letter: "w"), .init(1, .warning, letter: "w"),
            .init(1, .good, letter: "r"), .init(0),
        ])
        let row = histogram.lines(rows: 1, selected: 1, in: .blocks)[0]
        #expect(row.spans.map(\.role) == [.warning, .good, .text])
        let empty = histogram.lines(rows: 1, selected: 3, in: .blocks)[0]
        #expect(empty.spans.map(\.role) == [.warning, .good, .border])
        #expect(empty.text == "███┊" && empty.spans.allSatisfy { $0.ground == .page })
        #expect(histogram.lines(rows: 1, selected: 3, in: .ascii)[0].text == "111 ")
        #expect(histogram.letters().text == "wwr ")
        #expect(Histogram([.init(1, letter: "日")]).letters().text == " ")
    }

    @Test func `shares columns among neighbours where there are more than fit`() {
        #expect(Histogram.share(of: 90, columns: 90) == 1)
        #expect(Histogram.share(of: 90, columns: 89) == 2)
        #expect(Histogram.share(of: 90, columns: 30) == 3)
        #expect(Histogram.share(of: 0, columns: 0) == 1)
    }

    @Test func `is exactly as wide as its numbers are many`() {
        var dice = Dice(seed: 7)
        for count in 0...300 {
            let slots = (0..<count).map { _ in
                Histogram.Slot(
                    dice.pick([0, -1, dice.below(1_000_000_001), .max]), dice.pick(Role.allCases),
                    letter: dice.pick(["a", "日", "\u{301}", "👍", "\u{7}"]))
            }
            let histogram = Histogram(slots)
            let selected = dice.below(count + 2)
            for glyphs in Glyphs.allCases {
                let rows = histogram.lines(rows: 1 + dice.below(4), selected: selected, in: glyphs)
                for row in rows + [histogram.letters()] {
                    #expect(row.columns == count)
                }
            }
        }
    }
}

@Suite struct `A scroll bar` {
    @Test func `is not there where all rows show`() {
        #expect(ScrollBar(top: 0, height: 10, count: 10) == nil)
        #expect(ScrollBar(top: 0, height: 0, count: 5) == nil)
        #expect(ScrollBar(top: 0, height: 10, count: 11) != nil)
    }

    @Test func `is as long as the part that shows, and where that is`() {
        #expect(ScrollBar(top: 0, height: 10, count: 100)?.thumb == 0..<1)
        #expect(ScrollBar(top: 90, height: 10, count: 100)?.thumb == 9..<10)
        #expect(ScrollBar(top: 45, height: 10, count: 100)?.thumb == 4..<5)
        #expect(ScrollBar(top: 0, height: 10, count: 20)?.thumb == 0..<5)
        #expect(ScrollBar(top: 10, height: 10, count: 20)?.thumb == 5..<10)
    }

    @Test func `touches an end only where the list does, and never leaves its rows`() throws {
        for height in 1...40 {
            for count in [height + 1, height + 2, height * 3, 1000, 1_000_000_000]
            where count > height {
                for top in [
                    -5, 0, 1, count / 3, count / 2, count - height - 1, count - height, count,
                ] {
                    let bar = try #require(ScrollBar(top: top, height: height, count: count))
                    #expect(0..<height ~= bar.thumb.lowerBound && bar.thumb.upperBound <= height)
                    #expect(!bar.thumb.isEmpty)
                    guard height - bar.thumb.count > 1 else { continue }
                    #expect((bar.thumb.lowerBound == 0) == (top <= 0))
                    #expect((bar.thumb.upperBound == height) == (top >= count - height))
                }
            }
        }
    }
}
