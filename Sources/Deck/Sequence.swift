import Canvas

/// The first key of a sequence. What it means alone is done at once; if the second key follows,
/// the cursor goes back to where it was, because the sequence is about that row.
struct BegunSequence: Equatable, Sendable {
    let key: Key
    let cursor: ListCursor
    /// How many pages were open.
    let depth: Int
}

/// What a sequence asked for while the row under the cursor was not in memory: the first key had
/// led away from it.
struct PostponedCommand: Equatable, Sendable {
    let command: Command
    let depth: Int
}

extension State {
    /// The row of the sequence that a key completes; nil if it completes none.
    func completed(by key: Key) -> Binding? {
        begun.flatMap { completed($0, by: key) }
    }

    func completed(_ begun: BegunSequence, by key: Key) -> Binding? {
        begun.depth == pages.count ? binding(for: KeySequence(begun.key, key)) : nil
    }

    /// Carries out what a completed sequence asks for, on the row where it was begun.
    mutating func complete(_ begun: BegunSequence, _ binding: Binding) -> [Effect] {
        cursor.select(
            begun.cursor.index, count: itemCount, height: itemHeight, from: begun.cursor.top)
        guard binding.command.aims, shown.isSettling(in: self) else {
            return run(binding)
        }
        postponed = PostponedCommand(command: binding.command, depth: pages.count)
        return []
    }

    /// Carries out what was postponed, once its row is here. It is dropped where its page has
    /// closed, or something else is to be answered.
    mutating func obeyPostponed() -> [Effect] {
        guard let postponed, !isSettling, postponed.command != .plan || !isMarking,
            marks.awaitedTerms == nil
        else { return [] }
        self.postponed = nil
        guard dialog == nil, postponed.depth == pages.count,
            let binding = acts.first(where: { $0.command == postponed.command })
        else { return [] }
        return run(binding)
    }
}
