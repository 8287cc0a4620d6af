import Canvas
import Domain
import Samples
import Wording

@testable import Deck

/// Plain mode with a world to ask: lines in, lines out.
struct PlainHarness {
    var deck: DeckHarness
    private var text = PlainText()
    /// What was said when the deck was opened.
    private(set) var opening: [String] = []

    init(_ deck: DeckHarness) {
        self.deck = deck
        self.deck.state.paneLook.isShown = false
        self.deck.state.isPlain = true
        self.deck.happen(.resized(PlainText.size))
        opening = text.news(in: &self.deck.state, isAnswer: true)
    }

    init(_ holdings: Holdings = .contoso(.e3), others: [Customer] = []) {
        self.init(DeckHarness(holdings, others: others))
    }

    /// Types a line, and gives what is said then. Acts are carried out at once.
    mutating func type(_ line: String) -> [String] {
        let request = PlainRequest(line: line, in: deck.state)
        var (isOfRow, asksWhere) = (false, false)
        var refused: String?
        switch request {
        case .keys(let keys): press(keys)
        case .row(let number):
            isOfRow = true
            deck.happen(.rowChosen(number))
        case .field(let key, let text):
            press([key])
            if deck.state.takesText { fill(text) }
        case .text(let text): fill(text)
        case .whereabouts: asksWhere = true
        case .refused(let line): refused = line
        }
        return text.news(
            in: &deck.state, isAnswer: true, isOfRow: isOfRow, asksWhere: asksWhere,
            refused: refused)
    }

    /// Lets something happen that was not typed, and gives what is said of it.
    mutating func happen(_ event: Event) -> [String] {
        deck.happen(event)
        return text.news(in: &deck.state, isAnswer: false)
    }

    private mutating func fill(_ text: String) {
        deck.press(.control("u"), .pasted(text), .enter)
    }

    /// Presses keys, up to one that opens a dialog, as the loop does.
    private mutating func press(_ keys: [Key]) {
        for key in keys {
            let openings = deck.state.openings
            for case .perform(let write, _) in deck.press(key) { try? deck.carryOut(write) }
            if deck.state.openings > openings { return }
        }
    }
}
