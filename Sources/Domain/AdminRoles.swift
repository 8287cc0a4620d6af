/// A role of Microsoft Entra that an admin relationship gives, by the id of its template.
package enum AdminRole {
    package typealias ID = Identifier<AdminRole>

    /// Whoever has it may do everything in the customer's tenant.
    package static let globalAdministrator = ID("62e90394-69f5-4237-9190-012177145e10")

    /// Microsoft's name for a role; nil for a role that is not known here. Microsoft Graph tells
    /// the ids alone (reference of 2026, appendix 1.5).
    package static func name(of id: ID) -> String? { names[id] }

    /// Those that have a name here.
    package static var known: [ID] { Array(names.keys) }

    private static let names: [ID: String] = [
        globalAdministrator: "Global Administrator",
        ID("f2ef992c-3afb-46b9-b7cf-a126ee74c451"): "Global Reader",
        ID("88d8e3e3-8f55-4a1e-953a-9b9898b8876b"): "Directory Readers",
        ID("9360feb5-f418-4baa-8175-e2a00bac4301"): "Directory Writers",
        ID("fe930be7-5e62-47db-91af-98c3a49a38b1"): "User Administrator",
        ID("4d6ac14f-3453-41d0-bef9-a3e0c569773a"): "License Administrator",
        ID("f023fd81-a637-4b56-95fd-791ac0226033"): "Service Support Administrator",
        ID("729827e3-9c14-49f7-bb1b-9608f156bbb8"): "Helpdesk Administrator",
        ID("29232cdf-9323-42fd-ade2-1d097af3e4de"): "Exchange Administrator",
        ID("69091246-20e8-4a56-aa4d-066075b2a7a8"): "Teams Administrator",
        ID("3a2c62db-5318-420d-8d74-23affee5d9d5"): "Intune Administrator",
        ID("44367163-eba1-44c3-98af-f5787879f96a"): "Dynamics 365 Administrator",
        ID("7be44c8a-adaf-4e2a-84d6-ab2649e08a13"): "Privileged Authentication Administrator",
        ID("e8611ab8-c189-46e8-94e1-60213ab1f814"): "Privileged Role Administrator",
    ]

    /// Return what to call a role: its name, or the first eight letters of its id.
    package static func label(of id: ID) -> String { name(of: id) ?? String(id.text.prefix(8)) }
}
