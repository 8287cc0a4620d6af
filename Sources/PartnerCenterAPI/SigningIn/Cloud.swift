/// Microsoft's clouds (reference, 1.1).
package enum Cloud: String, CaseIterable, Sendable {
    case global, usgov, china

    /// Where Partner Center answers.
    package var service: String {
        switch self {
        case .global, .usgov: "https://api.partnercenter.microsoft.com"
        case .china: "https://partner.partnercenterapi.microsoftonline.cn"
        }
    }

    /// Where its users sign in. For China sources disagree (13, row 24): this is the newer one.
    package var authority: String {
        switch self {
        case .global: "https://login.microsoftonline.com"
        case .usgov: "https://login.microsoftonline.us"
        case .china: "https://login.partner.microsoftonline.cn"
        }
    }
}
