import Domain
import Wording

// The command line's names that may be followed by what their dialog asks for: `seats +5` opens it
// with the number typed, and `save korea` with the name of a filter. Neither does it by itself.

extension State {
    /// What the command line asks for with a command of the keymap and what follows its name.
    func argumentRequest(_ act: Act, _ text: String) -> CommandRequest {
        switch act.binding.command {
        case .seats:
            return SeatEntry(written: text) == nil
                ? .fault(words.seatsNotNumber(text.count > 24 ? text.prefix(23) + "…" : text))
                : .seats(act, text)
        case .save where !act.isHere && rows.contains { $0.command == .filters }:
            return .saveFilter(text)
        default: return .fault(words.commandTakesNothing(act.name))
        }
    }

    /// Opens the dialog of seats with a number typed, or says why it does not open.
    mutating func askSeats(_ act: Act, typing text: String) -> [Effect] {
        let effects = run(act)
        if typeForTerms(text) { return effects }
        let asksSeats =
            switch dialog {
            case .seats: true
            case .confirmation(let asked): asked.seatsBefore != nil
            default: false
            }
        if asksSeats, let model = dialog?.model { model.paste(text, in: &self) }
        return effects
    }

    /// Opens the saved filters where that of the list gets a name.
    mutating func saveFilter(as name: String) -> [Effect] {
        let effects = openFilters()
        var naming = FiltersDialog()
        naming.beginSaving(as: name, in: self)
        dialog = .filters(naming)
        return effects
    }
}

extension SeatEntry {
    /// What was written as a whole: a number, with a sign before it or none; nil for anything else.
    init?(written text: String) {
        let letters = text.map(QuantityTyping.Letter.init)
        let isNumber = letters.enumerated().allSatisfy { place, letter in
            switch letter {
            case .digit: true
            case .sign: place == 0
            case nil: false
            }
        }
        self.init()
        type(text)
        guard isNumber, isUnderstood else { return nil }
    }
}
