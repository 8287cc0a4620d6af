import Canvas
import Domain
import Wording

/// Why the deck is read-only.
package enum ReadOnlyCause: Equatable, Sendable {
    /// The profile says so.
    case profile
    /// The deck was started with `--readonly`.
    case option
    /// The store's file, or its folder, cannot be written.
    case store
    /// It was imported from files.
    case imported
    /// The operator turned it on by key, and can turn it off.
    case toggled
}

extension State {
    /// Takes who is signed in, and keeps the read-only lock that the operator set by key.
    mutating func take(_ place: Place) {
        let isToggled = self.place.lock == .toggled
        self.place = place
        if isToggled, place.lock == nil { self.place.lock = .toggled }
    }

    /// Turns read-only on at once; off only after the operator confirms it.
    mutating func toggleReadOnly() -> [Effect] {
        guard place.lock == nil else {
            dialog = .unlock
            return []
        }
        let effects = onHold.map { [takenBack($0)] } ?? []
        onHold = nil
        readOnly(true)
        return effects + [.setReadOnly(true)]
    }

    mutating func readOnly(_ isOn: Bool) {
        let isChange = place.isReadOnly != isOn
        if isOn {
            place.lock = place.lock ?? .toggled
        } else if place.lock == .toggled {
            place.lock = nil
        }
        guard isChange, place.isReadOnly == isOn else { return }
        tell(.plain) { isOn ? $0.readOnlyOn : $0.readOnlyOff }
    }

    /// Why read-only can't be changed by key; nil if it can.
    var offLock: Off? {
        switch place.lock {
        case .profile: .said(\.readOnlyByProfile)
        case .option: .said(\.readOnlyByOption)
        case .store: .said(\.readOnlyByStore)
        case .imported: .said(\.readOnlyByImport)
        case .toggled, nil: nil
        }
    }
}

/// Asks whether the deck may change things again.
struct UnlockDialog: DialogModel {
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        let words = state.words
        return DialogBox(
            title: words.unlockTitle,
            text: state.wrapped(words.unlockText) + [Line()]
                + state.wrapped(words.identity(state.place.identity), .muted),
            footer: [Line()] + state.keys(said: words.unlockKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .character("y"):
            state.dialog = nil
            return [.setReadOnly(false)]
        case .character("n"), .escape, .character("q"): return state.leaveDialog()
        default:
            state.tell(.plain) { $0.answerFirst }
            return []
        }
    }
}
