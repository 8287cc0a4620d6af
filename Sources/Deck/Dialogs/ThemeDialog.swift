import Canvas
import Wording

/// The themes to choose from. The one under the cursor is worn at once.
package struct ThemeDialog: Equatable, Sendable {
    /// The theme that was worn when it was opened.
    let before: String
    /// The name under the cursor.
    private(set) var selected: String
    /// Those that can't be used, and why.
    var unusable: [String: String] = [:]

    init(worn: String) {
        before = worn
        selected = worn
    }
}

extension ThemeDialog: ListDialog {
    var outlivesCustomer: Bool { true }

    func itemCount(in state: State) -> Int { state.themes.count }
    func items(in state: State) -> [[Line]] { lines(in: state).map { [$0] } }
    func names(in state: State) -> [String] { state.themes }

    func ownLetters(in state: State) -> [Character] { ["q"] + state.letters(of: .chooseTheme) }

    /// The first where the theme that is worn is not listed.
    func selectedItem(in state: State) -> Int? {
        state.themes.firstIndex(of: selected) ?? (state.themes.isEmpty ? nil : 0)
    }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.themesTitle, text: lines(in: state),
            footer: [Line()] + state.themeSample + [Line()] + state.keys(\.themesKeys))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .enter: return keep(in: &state)
        case .escape, .character("q"):
            state.dialog = nil
            guard state.theme != before else { return [] }
            return wear(before, in: &state)
        // The key that opened it goes on, from the last to the first.
        case _ where state.binding(for: key)?.command == .chooseTheme:
            let next = (selectedItem(in: state) ?? -1) + 1
            let effects = select(next % max(1, state.themes.count), in: &state)
            state.showSelectedItem()
            return effects
        default: return []
        }
    }

    private func lines(in state: State) -> [Line] {
        let words = state.words
        let width = state.themes.map(\.columns).max() ?? 0
        let cursor = selectedItem(in: state)
        return state.themes.enumerated().map { index, name in
            let isSelected = index == cursor
            let remark: Span? =
                if unusable[name] != nil {
                    Span("  ! " + words.themeUnusable, .warning)
                } else if name == before {
                    Span("  " + words.themeBefore, .muted)
                } else {
                    nil
                }
            return Line(
                [Span(isSelected ? "› " : "  ", .key), Span(name.fitted(width))]
                    + (remark.map { [$0] } ?? []), isSelected: isSelected)
        }
    }

    func select(_ item: Int?, in state: inout State) -> [Effect] {
        guard let name = item.flatMap(state.themes.element), name != selected else { return [] }
        var newer = self
        newer.selected = name
        newer.unusable[name] = nil
        state.dialog = .themes(newer)
        return newer.wear(name, in: &state)
    }

    private func wear(_ name: String, in state: inout State) -> [Effect] {
        state.theme = name
        return [.wearTheme(name)]
    }

    private func keep(in state: inout State) -> [Effect] {
        if let reason = unusable[selected] {
            state.tell(reason, .warning)
            return []
        }
        state.dialog = nil
        // What is set outside the deck wins at the next start.
        let (name, isSet) = (selected, state.isThemeSet)
        state.tell(.plain) { isSet ? $0.themeKept(name) : $0.themeRemembered(name) }
        return [.keepTheme(selected)]
    }
}

extension State {
    /// What the theme makes of statuses, keys and text.
    fileprivate var themeSample: [Line] {
        let gap = Span("  ")
        let statuses: [(String, Role)] = [
            (words.statusActive, .good), (words.statusSuspended, .suspended),
            ("! " + words.blockerMark, .warning), ("! " + words.cannotBeUndone, .danger),
        ]
        let texts: [(String, Role)] = [
            ("Contoso", .title), ("contoso.com", .link), ("2026-05-28", .muted),
            ("T", .key), (words.themeKey, .hint), ("(s)", .disabled), ("con", .match),
            ("toso", .input),
        ]
        return [statuses, texts].map { samples in
            Line(
                samples.flatMap { text, role in
                    [Span([role.sign, text].compactMap { $0 }.joined(separator: " "), role), gap]
                })
        }
    }

    /// Takes that a theme can't be used: the picker says so in its row.
    mutating func themeFailed(
        _ name: String, worn: String, because reason: String
    ) -> [Effect] {
        theme = worn
        let kept = themeNamed == name ? [Effect.keepTheme(worn)] : []
        themeNamed = nil
        guard case .themes(var themes) = dialog else {
            if dialog == nil {
                dialog = .message(reason)
            } else {
                tell(reason, .warning)
            }
            return kept
        }
        themes.unusable[name] = reason
        dialog = .themes(themes)
        tell(reason, .warning)
        return kept
    }
}
