import Canvas
import Chance
import Testing

@Suite struct `A list that scrolls` {
    private func lines(_ names: [String]) -> [Line] { names.map { Line(Span($0)) } }

    private let earlier = ["head", "a", "b", "c", "d", "e", "f", "g", "h", "foot"]

    @Test func `is found to move up by a row, whatever changes at its ends`() throws {
        let later = lines(["head", "b", "c", "d", "e", "f", "g", "h (old)", "i", "foot 2"])
        let scroll = try #require(later.scroll(from: lines(earlier)))
        #expect(scroll == later.scroll(from: lines(earlier)))
        #expect(scroll.rows == 1)
        #expect(scroll.region == 1..<10)
    }

    @Test func `is found to move down by a row`() throws {
        let later = lines(["head", "z", "a", "b", "c", "d", "e", "f", "g", "foot"])
        let scroll = try #require(later.scroll(from: lines(earlier)))
        #expect(scroll.rows == -1)
        #expect(scroll.region == 1..<9)
    }

    @Test func `is not looked for where two rows or all of them are others`() {
        #expect(lines(earlier).scroll(from: lines(earlier)) == nil)
        #expect(
            lines(["head", "a", "B", "C"]).scroll(from: lines(["head", "a", "b", "c"])) == nil)
        let others = lines(earlier.map { $0 + "!" })
        #expect(others.scroll(from: lines(earlier)) == nil)
        #expect(lines(earlier).scroll(from: lines(["head"])) == nil)
    }

    @Test func `comes to the later screen by the move and the rows that still differ`() {
        var dice = Dice(seed: 20)
        for _ in 0..<500 {
            let earlier = lines((0..<12).map { _ in String(dice.below(4)) })
            var later = earlier
            if dice.below(2) == 0 {
                later.removeFirst()
                later.append(Line(Span("new")))
            } else {
                later[dice.below(12)] = Line(Span("other"))
                later.insert(Line(Span("new")), at: 0)
                later.removeLast()
            }
            guard let scroll = later.scroll(from: earlier) else { continue }
            var screen = earlier
            screen.scroll(scroll)
            #expect(screen.count == later.count)
            let put = later.indices.filter { screen[$0] != later[$0] }
            #expect(put.count < later.indices.count { later[$0] != earlier[$0] })
        }
    }
}
