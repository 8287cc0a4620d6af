import FoundationEssentials

/// What is to happen to a subscription when its term ends. A suspension drops it silently
/// (reference, 4.5).
package struct Renewal: Hashable, Codable, Sendable {
    package var autoRenewEnabled: Bool
    /// As Partner Center words it; nil if nothing is to change.
    package var scheduledNextTermInstructions: String?
    /// Nil if nothing is scheduled.
    package var scheduledActions: ScheduledActions?

    package init(
        autoRenewEnabled: Bool, scheduledNextTermInstructions: String?,
        scheduledActions: ScheduledActions? = nil
    ) {
        self.autoRenewEnabled = autoRenewEnabled
        self.scheduledNextTermInstructions = scheduledNextTermInstructions
        self.scheduledActions = scheduledActions
    }

    /// Whether anything changes with the next term.
    var hasInstructions: Bool {
        scheduledNextTermInstructions != nil || scheduledActions?.instructions != nil
    }

    /// Whether the service shows this renewal, in its own words.
    package func isShown(by other: Renewal) -> Bool {
        guard autoRenewEnabled == other.autoRenewEnabled,
            scheduledNextTermInstructions == other.scheduledNextTermInstructions
        else { return false }
        switch (scheduledActions, other.scheduledActions) {
        case (nil, nil): return true
        case (let one?, let other?): return one.comesToTheSame(as: other)
        // A plain renewal may be listed or left out.
        case (let some?, nil), (nil, let some?):
            return autoRenewEnabled && some.atTermEnd == .renew && some.isBare
        }
    }
}

extension Subscription {
    /// What happens to it when its term ends, as it is set now.
    package var renewal: Renewal {
        Renewal(
            autoRenewEnabled: autoRenewEnabled,
            scheduledNextTermInstructions: scheduledNextTermInstructions,
            scheduledActions: scheduledActions)
    }

    /// Return a copy with this renewal.
    package func with(_ renewal: Renewal) -> Subscription {
        var after = self
        after.autoRenewEnabled = renewal.autoRenewEnabled
        after.scheduledNextTermInstructions = renewal.scheduledNextTermInstructions
        after.scheduledActions = renewal.scheduledActions
        return after
    }
}

/// What the service does by itself when a term ends, or on a date (`scheduledActions`:
/// "create-scheduled-changes", 29 June 2026; reference of 2026, 2.3). Kept whole, so that unknown
/// parts are shown and sent back unchanged.
package struct ScheduledActions: Hashable, Sendable {
    /// The whole JSON array, with the names of the reference.
    package let text: String

    package init(text: String) { self.text = text }

    /// Cancel when the term ends: switching auto-renew off is not enough any more
    /// ("extended-service-terms", 2026; reference of 2026, 2.3).
    package static let cancelAtTermEnd = ScheduledActions(
        text: #"[{"actionType":"Cancel","scheduleType":"TermEnd"}]"#)

    /// Go on month by month when the term ends, in an extended service term.
    package static let extendAtTermEnd = ScheduledActions(
        text: #"[{"actionType":"RenewToExtendedServiceTerm","scheduleType":"TermEnd"}]"#)

    /// Renew when the term ends, with changes (reference of 2026, 2.3).
    package static func renewing(with line: NextTermLine) -> ScheduledActions {
        ScheduledActions(
            text: #"[{"actionType":"RenewToNewTerm","instructions":\#(line.json),"#
                + #""scheduleType":"TermEnd"}]"#)
    }

    /// What these actions do to a subscription when its term ends.
    package enum AtTermEnd: Hashable, Sendable {
        case cancel, renew, extend
        /// Several actions, another date, or a word that the reference does not have or explain.
        case unknown
    }

    /// What happens when the term ends.
    package var atTermEnd: AtTermEnd {
        guard let action, action.scheduleType?.lowercased() == "termend" else { return .unknown }
        switch action.actionType?.lowercased() {
        case "cancel": return .cancel
        case "renewtonewterm": return .renew
        case "renewtoextendedserviceterm": return .extend
        default: return .unknown
        }
    }

    /// Whether both have the same effect: the service may reword what it was sent and add to it.
    package func comesToTheSame(as other: ScheduledActions) -> Bool {
        if self == other { return true }
        switch (atTermEnd, other.atTermEnd) {
        case (.cancel, .cancel), (.extend, .extend): return true
        case (.renew, .renew): return isBare && other.isBare
        default: return false
        }
    }

    /// Whether there is one action with nothing but its type and time.
    package var isBare: Bool { action?.isBare ?? false }

    /// What changes with the renewal; nil unless there is one renewal at the end of the term, and a
    /// line can say all of it.
    package var instructions: NextTermLine? {
        guard atTermEnd == .renew, let action, action.hasOnlyInstructions else { return nil }
        return action.instructions
    }

    /// The types of all actions, in the service's words; empty where they can't be read.
    package var types: [String] {
        let actions = try? JSONDecoder().decode([Action].self, from: Data(text.utf8))
        return (actions ?? []).compactMap(\.actionType)
    }

    /// The action; nil unless there is exactly one.
    private var action: Action? {
        let actions = try? JSONDecoder().decode([Action].self, from: Data(text.utf8))
        return actions?.count == 1 ? actions?[0] : nil
    }

    private struct Action: Decodable {
        let scheduleType: String?
        let actionType: String?
        let instructions: NextTermLine?
        let isBare: Bool
        /// Whether it has nothing but its type, time and instructions that were read.
        let hasOnlyInstructions: Bool

        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: MemberName.self)
            scheduleType = try members.decodeIfPresent(String.self, forKey: "scheduleType")
            actionType = try members.decodeIfPresent(String.self, forKey: "actionType")
            instructions = (try? NextTermLine(members.superDecoder(forKey: "instructions")))
            let others = members.allKeys.filter { $0 != "scheduleType" && $0 != "actionType" }
            isBare = others.isEmpty
            hasOnlyInstructions = instructions != nil && others == ["instructions"]
        }
    }
}

extension ScheduledActions: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(text: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
