import Canvas
import Domain

@testable import Deck

extension Fuzz {
    private static let keys: [Key] =
        "jjkkssaaccooyyyynnrAAPPduw/RLT?q1234gG+-5e  V*UpuuJ!FOxDSt.n".map(Key.character) + [
            .enter, .enter, .enter, .enter, .escape, .tab, .backTab, .up, .down, .left, .right,
            .home, .end, .pageUp, .pageDown, .backspace, .delete, .insert, .control("d"),
            .control("u"), .control("w"), .control("l"), .function(1), .function(12),
            .character("한"), .character("👍🏽"), .character("\u{301}"),
            .pasted("y"), .pasted("contoso.onmicrosoft.com\r"), .pasted("u\u{1B}q"),
        ]

    /// Any key; often the one that leads on: else few dialogs would open or be confirmed.
    mutating func key() -> Key {
        let any = Self.keys[roll(Self.keys.count)]
        let state = deck.state
        if case .removal(let removal) = state.dialog, roll(40) > 0 {
            guard removal.lookalikes(in: state) else { return .pageDown }
            return next(of: removal.customer.domain, after: removal.typed)
        }
        if case .start(let start) = state.dialog, roll(40) > 0 {
            guard state.hasShownAll else { return .pageDown }
            let word = start.word?.text ?? String(start.outlook.changed.count)
            return start.isTyped ? next(of: word, after: start.typed) : .character("y")
        }
        let isFollowed = state.dialog != nil || state.onHold != nil
        guard roll(isFollowed ? 12 : 2) > 0 || roll(3) == 0 else { return any }
        switch (state.dialog, state.pages.last) {
        case (.confirmation?, _), (.planned?, _), (.unlock?, _): return .character("y")
        case (.some, _), (nil, .activity), (nil, .journal), (nil, .radar), (nil, .run):
            return .escape
        case (nil, _) where state.place.lock == .toggled: return .character("O")
        case (nil, _) where state.onHold != nil: return .character("j")
        case (nil, .plan) where state.offStart == nil: return .character("S")
        case (nil, nil): return state.customers.search.count > 3 ? .escape : .enter
        case (nil, .customer) where roll(3) == 0: return .character("s")
        case (nil, .customer) where !state.marks.holdings.isEmpty:
            return .character(roll(2) == 0 ? "s" : "a")
        default: return any
        }
    }

    /// The next letter of what has to be typed, and Enter after the last.
    private func next(of word: String, after typed: String) -> Key {
        guard word.hasPrefix(typed) else { return .control("u") }
        return word.dropFirst(typed.count).first.map(Key.character) ?? .enter
    }
}

extension RemovalDialog {
    /// Whether what has to be read of look-alikes was on the screen.
    fileprivate func lookalikes(in state: State) -> Bool {
        state.lookalikes.isQuiet || state.hasShownAll
    }
}
