"""What comes from Help Scout: deliveries of webhooks, and requests of apps in its sidebar."""
