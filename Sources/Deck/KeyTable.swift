import Wording

/// A row of the keymap as the article on the keys has it.
package struct KeyRow: Sendable {
    /// The name of the command.
    package let command: String
    /// Its keys, written as in the footer; none where the command line alone leads to it.
    package var keys: [String]
    /// What it does, in a word or two.
    package let hint: Phrase
}

/// The deck's own keymap for the article on the keys, each command once in a table.
package enum KeyTable {
    /// What all pages have.
    package static let everywhere = rows(
        Keymap.moving + Keymap.everywhere + Keymap.views())

    /// What several lists have.
    package static let lists = rows(
        [Keymap.filtering, Keymap.filters] + Keymap.marking + Keymap.sorting)

    /// What pages have of their own: not what lists have.
    package static func own(_ pages: [KeymapPage]) -> [KeyRow] {
        let known = Set(lists.map(\.command))
        return rows(pages.flatMap(\.rows)).filter { !known.contains($0.command) }
    }

    /// What comes before all others while something waits.
    package static let waiting = rows(Keymap.waiting)

    /// The keys of a search that is typed, each with what it does then.
    package static let typing = (Keymap.typing + [Keymap.completing]).map(row)

    private static func row(of binding: Binding) -> KeyRow {
        KeyRow(command: binding.command.name, keys: binding.labels, hint: binding.hint)
    }

    private static func rows(_ bindings: [Binding]) -> [KeyRow] {
        bindings.reduce(into: []) { rows, binding in
            let row = row(of: binding)
            guard let place = rows.firstIndex(where: { $0.command == row.command }) else {
                rows.append(row)
                return
            }
            rows[place].keys += row.keys.filter { !rows[place].keys.contains($0) }
        }
    }
}
