extension English: PaletteWording {
    package var commandLineKey: String { "command line" }
    package var finderKey: String { "find an action" }
    package var customersKey: String { "customer list" }
    package var showBlockersKey: String { "blockers of this customer" }
    package var exitKey: String { "quit partnerdeck" }
    package var customerKey: String { "open a customer by name, domain or ID" }

    package var filterCommandKey: String { "filter the list by words and terms" }

    package var commandLineTitle: String { "Command" }
    package var finderTitle: String { "Find an action" }
    package var commandLineKeys: String { "Enter run · Tab complete · ↑↓ history · Esc close" }
    package var finderKeys: String { "Enter run · ↑↓ select · Esc close" }

    package func commandUnknown(_ word: String) -> String {
        "No command and no customer matches \(word)."
    }
    package func commandUnknownNear(_ word: String, nearest: String) -> String {
        "There is no command \(word). The nearest: \(nearest)."
    }
    package func commandAmbiguous(_ word: String, commands: String) -> String {
        "\(word) may be \(commands). Type more letters, or choose with Tab."
    }
    package func commandTakesNothing(_ command: String) -> String {
        "Nothing can follow \(command)."
    }
    package func valueUnknown(
        _ value: String, of command: String, allowed: String
    ) -> String {
        "\(command) has no \"\(value)\". Possible: \(allowed)."
    }
    package func valueUnknownNear(
        _ value: String, of command: String, nearest: String
    ) -> String {
        "\(command) has no \"\(value)\". Did you mean \(nearest)?"
    }
    package var profileChosenAtStart: String {
        "A profile is chosen at the start: quit, then partnerdeck --profile NAME."
    }
    package var customerNeedsName: String { "Type the customer's name, domain or ID after it." }
    package func customerUnknown(_ text: String) -> String {
        "No customer has \(text) as its ID, or in its name or domain."
    }
    package func customersMatch(_ text: String, count: Int) -> String {
        "\(text) matches \(count.grouped) customers. Choose one with Tab, or type more."
    }
    package func worksElsewhere(_ pages: String) -> String { "This works only on: \(pages)." }
    package func worksElsewhere(_ key: String, acts: String, _ pages: String) -> String {
        "\(key) (\(acts)) works on these pages only: \(pages)."
    }
    package var notAvailableHere: String { "This is not available here now." }
    package var alreadyHere: String { "This page is already open." }
    package var openCustomerFirst: String { "Open a customer first." }
    package func openFirst(_ customer: String) -> String {
        "\(keys[.open]) opens \(customer) first."
    }
    package func customerOpened(_ customer: String) -> String { "\(customer) is open now." }
    package var onlyPlannedForMarked: String {
        "For marked customers there is the removal plan (\(keys[.plan])); all else is done for one open customer."
    }
    package var isSetAlready: String { "This is its status already." }
    package var sameAsAbove: String { "For the same reason." }
    package var copyKeys: String { "Enter copy · ↑↓ select · Esc close" }
    package var thisLineLabel: String { "This line" }
    package var nothingWaits: String { "Nothing is waiting for this now." }
    package var noTour: String { "The tour is not under way." }
    package var nothingBlocks: String { "Nothing blocks the removal." }

    package func keysUnknownCommand(_ command: String) -> String {
        "There is no command \"\(command)\". All commands: press : in the deck, or see partnerdeck-keys(7)."
    }
    package func keysUnknownCommandNear(_ command: String, nearest: String) -> String {
        "There is no command \"\(command)\". The nearest: \(nearest). All commands: press : in the deck."
    }
    package func keysUnknownKey(_ key: String, forms: String) -> String {
        "\"\(key)\" is not a key. Keys are written like this: \(forms)."
    }
    package func keysTaken(
        _ key: String, command: String, other: String, page: String
    ) -> String {
        "\(key) would mean both \(command) and \(other) on the page \(page). Give one of them another key."
    }
    package func keysConfirm(_ key: String, command: String) -> String {
        "\(key) confirms in dialogs, so it cannot also be the key of \(command)."
    }
    package func keysBegin(_ key: String, command: String, sequence: String) -> String {
        "\(key) begins \(sequence), so it cannot also be the key of \(command)."
    }
    package func keysNeeded(_ command: String) -> String {
        "\(command) needs at least one key, so that there is always a way out."
    }
    package var formKeys: String { "a list of keys, such as [\"s\", \"F7\"]" }
}
