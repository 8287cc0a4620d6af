import PartnerCenterAPI

/// One of Microsoft's clouds that partners sell, with the addresses of reference 1.1.
enum Cloud: String, CaseIterable, Sendable {
    case global, usgov, china

    /// Where the API is served, less the path.
    var base: ServiceAddress {
        switch self {
        case .global, .usgov: known("https://api.partnercenter.microsoft.com")
        case .china: known("https://partner.partnercenterapi.microsoftonline.cn")
        }
    }

    /// Where its users sign in.
    var authority: ServiceAddress {
        switch self {
        case .global: known("https://login.microsoftonline.com")
        case .usgov: known("https://login.microsoftonline.us")
        case .china: known("https://login.chinacloudapi.cn")
        }
    }

    private func known(_ text: String) -> ServiceAddress {
        guard let address = try? ServiceAddress(text) else { preconditionFailure(text) }
        return address
    }
}
