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

extension ThemeDialog: DialogModel {
    var hasCursor: Bool { true }
    var outlivesCustomer: Bool { true }

    func box(in state: State) -> DialogBox {
        DialogBox(
            title: state.words.themesTitle, text: lines(in: state),
            footer: [Line()] + state.themeSample + [Line()] + state.keys(\.themesKeys),
            cursor: cursor(in: state))
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
            return select((cursor(in: state) + 1) % max(1, state.themes.count), in: &state)
        default:
            guard let command = Keymap.moving.first(where: { $0.keys.contains(key) })?.command
            else { return [] }
            var list = ListCursor()
            let count = state.themes.count
            let height = box(in: state).height(on: state.screen)
            list.select(cursor(in: state), count: count, height: height)
            _ = list.follow(command, count: count, height: height)
            return select(list.index, in: &state)
        }
    }

    private func cursor(in state: State) -> Int { state.themes.firstIndex(of: selected) ?? 0 }

    private func lines(in state: State) -> [Line] {
        let words = state.words
        let width = state.themes.map(\.columns).max() ?? 0
        let cursor = cursor(in: state)
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

    private func select(_ index: Int, in state: inout State) -> [Effect] {
        guard let name = state.themes.element(at: index), name != selected else { return [] }
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
        let words = state.words
        state.tell(
            state.isThemeSet ? words.themeKept(selected) : words.themeRemembered(selected), .plain)
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
