import Canvas
import Domain
import Wording

/// One row of the keymap: which keys ask for what, how footer and help call it, and why it is off.
struct Binding {
    var keys: [Key]
    let command: Command
    let hint: Phrase
    /// Whether the footer has room for it; the help shows all.
    let isInFooter: Bool
    /// Nil if it works now.
    private(set) var off: @Sendable (State) -> Off?

    /// The same key while a suspension waits to be sent: what would aim at something else, or
    /// leave, is off until then.
    var whileHeld: Binding {
        var held = self
        held.off = { [off, command] state in
            if let reason = off(state) { return reason }
            return command.aims || state.quits(command) ? .said(\.suspensionHeldFirst) : nil
        }
        return held
    }

    init(
        _ keys: Key..., command: Command, hint: Phrase, isInFooter: Bool = true,
        off: @escaping @Sendable (State) -> Off? = { _ in nil }
    ) {
        self.keys = keys
        self.command = command
        self.hint = hint
        self.isInFooter = isInFooter
        self.off = off
    }
}

/// Why a key is off.
enum Off: Equatable, Sendable {
    case refused(Refusal)
    case said(Phrase)
    /// By name of what keeps it off, where that is not the selected row.
    indirect case about(String, Off)
}

extension Wording {
    /// Why a key is off.
    func off(_ off: Off) -> String {
        switch off {
        case .refused(let refusal): keyIsOff(self.refusal(refusal))
        case .said(let phrase): (self as Words)[keyPath: phrase]
        case .about(let name, .refused(let refusal)): keyIsOff("\(name): \(self.refusal(refusal))")
        case .about(let name, let off): "\(name): \(self.off(off))"
        }
    }
}

extension Key {
    /// How the key is written in footer and help.
    var label: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "^\(String(character).uppercased())"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "S-Tab"
        case .backspace: "Bksp"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .pasted: ""
        }
    }
}
