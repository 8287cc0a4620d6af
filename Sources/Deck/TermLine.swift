import Canvas
import Domain
import Wording

/// A term as a line: its start, today, the cancellation window and what comes at the end.
struct TermLine: Equatable {
    let start: Instant
    let end: Instant
    /// Until when it can be cancelled; nil if it can't, or nobody knows.
    var cancellableUntil: Instant?
    /// Whether that does not end before the term does.
    var isCancellableAnyTime = false
    /// What happens at the end; nil if nobody says.
    var fate: TermEnd?
    /// Whether it extends itself then.
    var extendsItself = false
    /// Whose calendar its days are counted by.
    var localTime = LocalTime.utc

    /// A subscription's term; nil if the service told no start or no end.
    init?(_ subscription: Subscription, under rules: Rules, at now: Instant) {
        guard let start = subscription.effectiveStartDate.ifTold,
            let end = subscription.commitmentEndDate?.ifTold, start < end
        else { return nil }
        self.start = start
        self.end = end
        let window = rules.cancellationWindow(of: subscription)
        isCancellableAnyTime = window == .always
        cancellableUntil = window.end?.ifTold
        fate = rules.termEnd(of: subscription.term, at: now)
    }

    /// A reservation's term; nil if the service told no start or no end.
    init?(_ reservation: Reservation) {
        guard let start = reservation.effectiveDate.ifTold,
            let end = reservation.expiryDate?.ifTold, start < end
        else { return nil }
        self.start = start
        self.end = end
        fate = .ends(end)
    }

    /// The time for which an admin relationship gives access; nil if it gives none, or the service
    /// told no end, or it ends sooner than told.
    init?(_ relationship: AdminRelationship, at now: Instant) {
        guard relationship.status.givesAccess, let end = relationship.knownEnd?.ifTold,
            let start = (relationship.activatedAt ?? relationship.createdAt).ifTold, start < end,
            now < end
        else { return nil }
        self.start = start
        self.end = end
        fate = .ends(end)
        extendsItself = relationship.willExtendItself
    }

    /// A sign on the line, and what it means.
    private struct Label {
        let column: Int
        let sign: Character
        let text: String
        let role: Role
    }

    /// Returns the line and its labels in so many columns. Labels that would collide stand in rows
    /// of their own.
    func lines(width: Int, at now: Instant, in words: Words, _ glyphs: Glyphs) -> [Line] {
        guard width >= 8 else { return [] }
        let today = column(of: now, in: width)
        let window = windowColumn(in: width)
        let isOpen = isOpen(at: now)
        var cells = (0..<width).map { place -> (Character, Role) in
            if let window, place <= window {
                return (Self.window(isOpen, in: glyphs), isOpen ? .warning : .muted)
            }
            return place < today ? (glyphs == .ascii ? "=" : "━", .text) : ("─", .border)
        }
        cells[0] = ("├", .text)
        cells[width - 1] = ("┤", .text)
        cells[today] = ("●", .key)
        var line: [Span] = []
        var run = ""
        for (place, (sign, role)) in cells.enumerated() {
            run.append(sign)
            guard place + 1 == width || cells[place + 1].1 != role else { continue }
            line.append(Span(run, role))
            run = ""
        }
        let labels = labels(width: width, today: today, window: window, at: now, words, glyphs)
        return [Line(line)] + rows(of: labels, width: width)
    }

    /// The column of a moment; one before the start or after the end is there.
    private func column(of moment: Instant, in width: Int) -> Int {
        let share = moment.timeIntervalSince(start) / end.timeIntervalSince(start)
        return Int((min(1, max(0, share)) * Double(width - 1)).rounded())
    }

    /// The last column of the window; nil if there is none.
    private func windowColumn(in width: Int) -> Int? {
        if isCancellableAnyTime { return width - 1 }
        return cancellableUntil.map { max(1, column(of: $0, in: width)) }
    }

    /// One column of the window.
    private static func window(_ isOpen: Bool, in glyphs: Glyphs) -> Character {
        // The dense pattern of ASCII is that of the time that has passed.
        isOpen && glyphs == .ascii
            ? "#" : (isOpen ? Bar.Pattern.dense : .light).sign(in: glyphs)
    }

    private func isOpen(at now: Instant) -> Bool {
        isCancellableAnyTime || cancellableUntil.map { now <= $0 } ?? false
    }

    private func labels(
        width: Int, today: Int, window: Int?, at now: Instant, _ words: Words, _ glyphs: Glyphs
    ) -> [Label] {
        var labels = [
            Label(column: 0, sign: "├", text: words.termStarted(start.day), role: .muted),
            Label(
                column: width - 1, sign: "┤", text: fateText(at: now, words),
                role: isSoon(end, at: now) ? .warning : .text),
            Label(column: today, sign: "●", text: words.termToday(now.day), role: .key),
        ]
        let sign = Self.window(isOpen(at: now), in: glyphs)
        if isCancellableAnyTime {
            labels.append(
                Label(column: 0, sign: sign, text: words.termCancellableAnyTime, role: .warning))
        } else if let until = cancellableUntil, let window {
            let left = words.timeLeft(until: until, at: now, in: localTime)
            labels.append(
                isOpen(at: now)
                    ? Label(
                        column: window, sign: sign,
                        text: words.termCancellable(until.day, left: left), role: .warning)
                    : Label(
                        column: window, sign: sign, text: words.termWindowClosed(until.day),
                        role: .muted))
        }
        return labels
    }

    private func fateText(at now: Instant, _ words: Words) -> String {
        if end <= now { return words.termHasEnded(end.day) }
        let left = words.timeLeft(until: end, at: now, in: localTime)
        if extendsItself { return words.termExtends(end.day, left: left) }
        return switch fate {
        case .renews: words.termRenews(end.day, left: left)
        case .ends, .ending: words.termEnds(end.day, left: left)
        case .goesOn, .mayGoOn, .unknown, .underway, nil: words.termIsOver(end.day, left: left)
        }
    }

    private func isSoon(_ moment: Instant, at now: Instant) -> Bool {
        0..<72 * 3600 ~= moment.timeIntervalSince(now)
    }

    /// Places each label in the first row with room, with its sign below that of the line: the text
    /// stands behind it, or before it where the line ends too soon.
    private func rows(of labels: [Label], width: Int) -> [Line] {
        var rows: [[(columns: Range<Int>, text: String, role: Role)]] = []
        for label in labels {
            let length = min(width, label.text.columns + 2)
            let isBehind = label.column + length <= width || label.column + 1 < length
            let place =
                isBehind ? min(label.column, width - length) : label.column + 1 - length
            let text =
                isBehind ? "\(label.sign) \(label.text)" : "\(label.text) \(label.sign)"
            let columns = place..<place + length
            // Two blanks keep neighbours apart.
            let row = rows.firstIndex { row in
                row.allSatisfy {
                    columns.upperBound + 2 <= $0.columns.lowerBound
                        || $0.columns.upperBound + 2 <= columns.lowerBound
                }
            }
            if let row {
                rows[row].append((columns, text, label.role))
            } else {
                rows.append([(columns, text, label.role)])
            }
        }
        return rows.map { row in
            var spans: [Span] = []
            var covered = 0
            let ordered = row.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            for (columns, text, role) in ordered {
                let gap = String(repeating: " ", count: columns.lowerBound - covered)
                spans.append(Span(gap + text.fitted(columns.count), role))
                covered = columns.upperBound
            }
            return Line(spans)
        }
    }
}

extension State {
    /// The term of a holding as a line, in so many columns; nothing where it has none.
    func termLines(of holding: Holding, in holdings: Holdings, width: Int) -> [Line] {
        let line: TermLine? =
            switch holding {
            case .subscription(let id):
                holdings.subscription(id).flatMap { TermLine($0, under: place.rules, at: now) }
            case .reservation(let id):
                holdings.reservations.first { $0.id == id }.flatMap { TermLine($0) }
            case .adminRelationship(let id):
                holdings.adminRelationship(id).flatMap { TermLine($0, at: now) }
            case .azureSubscription, .software, .unread: nil
            }
        guard var line else { return [] }
        line.localTime = localTime
        return line.lines(width: min(width - 4, 120), at: now, in: words, glyphs).map {
            Line([Span("  ")] + $0.spans)
        } + [Line()]
    }
}
