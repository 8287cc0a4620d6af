import Domain
import FoundationEssentials

extension AdminRelationship {
    /// A relationship for the helpdesk, requested 60 days ago and accepted a day later.
    package static func a(
        _ id: String = "gdap", _ status: Status = .active, name: String? = nil,
        roles: [AdminRole.ID] = [.init("729827e3-9c14-49f7-bb1b-9608f156bbb8")],
        endsAt: Date? = .day(30), autoExtend: String = "PT0S"
    ) -> AdminRelationship {
        AdminRelationship(
            id: .init(id), name: name ?? "Helpdesk \(id)", status: status, roles: roles,
            createdAt: .day(-60), activatedAt: status.isPending ? nil : .day(-59),
            endsAt: status.isPending ? nil : endsAt, autoExtend: autoExtend)
    }
}
